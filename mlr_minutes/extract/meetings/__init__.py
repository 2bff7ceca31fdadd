"""Meetings and other events to come: their words, what is told beside a date, and the place.

In: dates and the sentences around them. Out: findings of events, and the events joined.
Never here: the meeting that the minutes are of. That is for `header/`.
"""
