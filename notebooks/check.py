"""Runs every notebook of this folder from top to bottom and says what is wrong with its outputs.

Wants Jupyter and the Java kernel (requirements.txt), JJAVA_CLASSPATH and MINQING_WAREHOUSE, as `minqing notebook --check` gives
them. With --out DIR the notebooks are kept there with their outputs. Exit code 1 when a cell fails, a chart or table is
missing, or a check of the notebook was not made.
"""

import argparse
import pathlib
import sys
import time

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError


def complaints(notebook):
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    if any(output.output_type == "error" for output in outputs):
        yield "a cell ended in an error"
    printed = "".join(output.text for output in outputs if output.output_type == "stream" and output.name == "stdout")
    checks = sum(cell.source.count("\ncheck(") + cell.source.startswith("check(") for cell in notebook.cells)
    if checks == 0 or printed.count("核对通过") != checks:
        yield f"{printed.count('核对通过')} of {checks} checks were made"
    if not any("image/png" in output.get("data", {}) for output in outputs):
        yield "there is no chart"
    if not any("<td" in output.get("data", {}).get("text/html", "") for output in outputs):
        yield "there is no table with a row"


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--out", type=pathlib.Path)
    out = arguments.parse_args().out
    passed = failed = 0
    for path in sorted(pathlib.Path(__file__).parent.glob("*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        start = time.monotonic()
        wrong = []
        try:
            NotebookClient(notebook, kernel_name="java", timeout=300, resources={"metadata": {"path": path.parent}}).execute()
        except CellExecutionError as error:
            wrong.append(str(error))
        wrong += [complaint for complaint in complaints(notebook) if not wrong]
        if out:
            out.mkdir(parents=True, exist_ok=True)
            nbformat.write(notebook, out / path.name)
        print(f"{path.name}: {'; '.join(wrong) or 'holds'} ({time.monotonic() - start:.0f} s)", flush=True)
        failed += bool(wrong)
        passed += not wrong
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
