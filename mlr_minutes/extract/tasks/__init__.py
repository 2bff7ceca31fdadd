"""Tasks: what lists and labels of tasks look like, whose a task is, and by when it is due.

In: titles, leads, entries, labels and rows. Out: findings of actions, and which dates are deadlines.
Never here: the names of those present. An owner is kept as written, and known when the facts are assembled.
"""
