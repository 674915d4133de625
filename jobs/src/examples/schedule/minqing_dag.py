"""Minqing's night as an Airflow DAG: one task, because a night is one transaction.

Copy into the DAG folder. The variables below are read from the environment of the worker. Exit codes of the night:
0 done; 5 another run holds the warehouse: the task is skipped; 2, 3 and 4 (command line, input refused, audit failed)
come again with the same input: no retry, a person must look; 1 is retried.
"""

from __future__ import annotations

import os
import subprocess
from datetime import datetime, timedelta

from airflow.exceptions import AirflowException
from airflow.sdk import dag, task
from airflow.sdk.exceptions import AirflowFailException, AirflowSkipException

MINQING = os.environ.get("MINQING", "/opt/minqing/minqing")
DATA = os.environ.get("MINQING_DATA", "/var/lib/minqing")


@dag(
    dag_id="minqing",
    schedule="0 2 * * *",
    start_date=datetime(2024, 1, 1),
    catchup=False,  # a night reads all that is there: nights that were missed need no run of their own
    max_active_runs=1,
    default_args={"retries": 1, "retry_delay": timedelta(minutes=10), "execution_timeout": timedelta(hours=6)},
)
def minqing():
    @task
    def nightly() -> None:
        command = [MINQING, "nightly", "--warehouse", f"{DATA}/warehouse"]
        for name in ("articles", "activities", "workrooms"):
            command += [f"--{name}", f"{DATA}/{name}"]
        code = subprocess.run(command, check=False).returncode
        if code == 5:
            raise AirflowSkipException("another run holds the warehouse")
        if code in (2, 3, 4):
            raise AirflowFailException(f"the night ended with exit code {code}; yesterday's tables stay published")
        if code != 0:
            raise AirflowException(f"the night ended with exit code {code}")

    nightly()


minqing()
