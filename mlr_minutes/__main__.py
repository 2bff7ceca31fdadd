"""`python -m mlr_minutes` is `mlr`."""

from mlr_minutes.cli import main

main()
