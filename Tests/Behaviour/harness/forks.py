"""What drives of tests need to ask from several processes at once."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import get_context

from .attempts import attempt


def in_forks(
    function: Callable[[int], object],
    count: int,
    meanwhile: Callable[[], object] = lambda: None,
) -> tuple[list[object], object]:
    """The results of a function in as many forks, which all live until all have finished.

    The process itself does something else meanwhile, and gives that result, too.
    """
    context = get_context("fork")
    results = context.SimpleQueue()
    have_finished = context.Barrier(count)

    def work(number: int) -> None:
        results.put((number, attempt(function, number)))
        have_finished.wait()

    children = [context.Process(target=work, args=(number,)) for number in range(count)]
    for child in children:
        child.start()
    result = meanwhile()
    found = dict(results.get() for _ in children)
    for child in children:
        child.join()
    return [found[number] for number in range(count)], result
