"""What was found before, so that a run that was stopped goes on."""
import json

import trial


class Memory:
    """What was found, one line for each mutant; the last one holds."""

    def __init__(self, path, fresh):
        self.path = path
        self.known = {}
        if fresh or not path.exists():
            path.write_text('')
        for line in path.read_text().splitlines():
            try:
                key, tests, verdict, by = json.loads(line)
            except ValueError:      # cut off in the middle
                continue
            self.known[key] = tests, verdict, by

    def get(self, key, tests):
        before, verdict, by = self.known.get(key, (None, None, None))
        if before == tests or verdict in (trial.BROKEN, trial.SAME,
                                          trial.NOTICED):
            return verdict, by
        return None

    def put(self, key, tests, verdict, by):
        self.known[key] = tests, verdict, by
        with self.path.open('a') as out:
            out.write(json.dumps([key, tests, verdict, by]) + '\n')
