"""Tasks that wait in the database, and those that a killed worker left behind."""

from datetime import datetime, timedelta

from django_tasks import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker
from django_tasks_db.models import DBTaskResult

from koek.web.operations.models import Beat

GONE = timedelta(minutes=2)
"""After this time without a sign of life a worker is taken to be gone."""

MOST_TRIES = 3
"""A task that outlived as many workers is given up: it may be what kills them."""


def run_waiting(worker: str) -> None:
    """Run every task that is ready."""
    Worker(
        queue_names=["*"],
        excluded_queue_names=[],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=worker,
    ).run()


def reap(now: datetime) -> int:
    """Let tasks run again that a killed worker left running, and return how many; tasks are idempotent."""
    alive = set(Beat.objects.filter(seen_at__gt=now - GONE).values_list("worker", flat=True))
    left = [task for task in DBTaskResult.objects.running() if not alive.intersection(task.worker_ids[-1:])]
    for task in left:
        spent = len(task.worker_ids) >= MOST_TRIES
        status = TaskResultStatus.FAILED if spent else TaskResultStatus.READY
        running = DBTaskResult.objects.filter(pk=task.pk, status=TaskResultStatus.RUNNING)
        running.update(status=status, finished_at=now if spent else None)
    return len(left)
