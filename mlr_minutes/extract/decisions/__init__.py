"""Decisions: the sentences that decide, the labels before them, how the vote went, and the number of their item.

In: sentences and labels. Out: findings of decisions.
Never here: which decision takes the place of which. That is known when all minutes are read.
"""
