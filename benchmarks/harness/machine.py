"""What the figures were measured on."""

import os
import platform
import re
import subprocess

from . import build


def describe():
    java = first_line([build.java(), "-version"], "java.runtime|Runtime")
    return {
        "processor": processor(),
        "cores": os.cpu_count(),
        "memoryGigabytes": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30),
        "system": platform.platform(),
        "java": java,
        "javaVersion": int(re.search(r"build (\d+)", java).group(1)),
        "commit": first_line(["git", "-C", str(build.ROOT), "rev-parse", "--short", "HEAD"], "."),
        "loadBefore": round(os.getloadavg()[0], 2),
    }


def processor():
    try:
        with open("/proc/cpuinfo") as info:
            return re.search(r"model name\s*:\s*(.*)", info.read()).group(1)
    except (OSError, AttributeError):
        return platform.processor()


def first_line(command, pattern):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return next((line.strip() for line in done.stdout.splitlines() if re.search(pattern, line)), "")
