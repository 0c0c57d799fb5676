"""A PostgreSQL server of one's own: in a temporary folder, on a socket, gone at the end."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path


class Server:
    """A server while it is needed; `environment` is what clients find it by."""

    def __init__(self) -> None:
        programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
        found = shutil.which("initdb")
        if not programs and not found:
            raise SystemExit("There is no PostgreSQL: apt-get install postgresql")
        self.programs = programs[-1].parent if programs else Path(found).parent
        self.folder = Path(tempfile.mkdtemp(prefix="rekap-postgresql-"))
        # A server refuses to run as root, so it is that user's whom Debian's package makes.
        self.user = "postgres" if os.geteuid() == 0 else None
        if self.user:
            owner = pwd.getpwnam(self.user)
            os.chown(self.folder, owner.pw_uid, owner.pw_gid)

    @property
    def environment(self) -> dict[str, str]:
        return {"PGHOST": str(self.folder), "PGUSER": "rekap", "PGPORT": "5432"}

    def run(self, *command: str) -> None:
        as_user = ["runuser", "-u", self.user, "--"] if self.user else []
        done = subprocess.run(
            [*as_user, *command], cwd=self.folder, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise SystemExit(f"{command[0]}: {done.stdout}{done.stderr}")

    def __enter__(self) -> Server:
        data = str(self.folder / "data")
        self.run(
            str(self.programs / "initdb"), "--pgdata", data, "--username", "rekap",
            "--auth", "trust", "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync",
        )  # fmt: skip
        options = f"-c listen_addresses='' -c unix_socket_directories='{self.folder}' -c fsync=off"
        self.run(
            str(self.programs / "pg_ctl"), "start", "--pgdata", data, "--wait", "--silent",
            "--log", str(self.folder / "log"), "--options", options,
        )  # fmt: skip
        return self

    def __exit__(self, *_: object) -> None:
        data = str(self.folder / "data")
        self.run(
            str(self.programs / "pg_ctl"), "stop", "--pgdata", data, "--mode", "fast", "--wait"
        )
        shutil.rmtree(self.folder)
