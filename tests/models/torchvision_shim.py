"""Lets torchvision be imported beside a torch without CUDA, for which no torchvision is built.

    python tests/models/torchvision_shim.py        # into the running interpreter's site-packages

Its compiled operators cannot load there, and two registrations in its Python part then fail. They
are declared here beforehand; operators that are called all the same still fail, and say so. vLLM's
processes are started anew, so the hook is a .pth file, which every process of the venv reads.
"""

from __future__ import annotations

import sysconfig
from pathlib import Path

HOOK = '''\
"""Declares two operators of torchvision just before it is imported."""
import sys


class Declare:
    library = None

    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name == "torchvision" and cls.library is None:
            import torch

            cls.library = torch.library.Library("torchvision", "FRAGMENT")
            for operator in ("nms", "qnms"):
                if not hasattr(torch.ops.torchvision, operator):
                    cls.library.define(f"{operator}(Tensor a, Tensor b, float c) -> Tensor")


sys.meta_path.insert(0, Declare)
'''


def install() -> None:
    """Write the hook and the line that imports it."""
    site = Path(sysconfig.get_paths()["purelib"])
    (site / "torchvision_without_cuda.py").write_text(HOOK)
    (site / "torchvision_without_cuda.pth").write_text("import torchvision_without_cuda\n")


if __name__ == "__main__":
    install()
