"""How any text reads, whatever it tells of: sentences, labels, footnotes, the entries of a list, the columns of a table.

In: blocks and strings. Out: their parts.
Never here: a fact. What a part tells is for the folders of its kind.
"""
