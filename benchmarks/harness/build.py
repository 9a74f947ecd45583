"""Builds the module from the tree it stands in, once for a script, and finds its class path."""

import os
import pathlib
import subprocess

MODULE = pathlib.Path(__file__).resolve().parent.parent
ROOT = MODULE.parent


def class_path():
    """Packages the module and those it needs; nothing is installed."""
    if not os.environ.get("SAFETY_BENCHMARKS_BUILT"):
        subprocess.run(
            ["mvn", "-B", "-ntp", "-q", "package", "-pl", "benchmarks", "-am", "-DskipTests",
             "-Dspotless.check.skip"],
            cwd=ROOT, check=True)
    written = (MODULE / "target" / "classpath").read_text().strip()
    return f"{MODULE / 'target' / 'classes'}:{written}"


def java():
    """The JVM that JAVA_HOME names, else the one on the path."""
    home = os.environ.get("JAVA_HOME")
    return str(pathlib.Path(home) / "bin" / "java") if home else "java"
