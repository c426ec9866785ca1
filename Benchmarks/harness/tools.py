"""The programs that the benchmarks run: built or installed here, and their versions."""

import subprocess
import sys
from pathlib import Path

from harness.failure import Failure

HERE = Path(__file__).resolve().parent.parent
ROOT = HERE.parent


class Tools:
    """morile, the generator, the measuring program, and a Python with the peers."""

    def __init__(self, morile: Path | None, packages: list[str]) -> None:
        self.morile = morile.resolve() if morile else self._built(ROOT, "morile")
        self.generate = self._built(HERE, "generate", "--static-swift-stdlib")
        self.measure = self._built(HERE, "measure", "--static-swift-stdlib")
        self.python = self._venv(packages)
        self._packages = packages

    def peer(self, name: str) -> list[str]:
        """The command of a peer, to which its arguments are added."""
        return [str(self.python), str(HERE / "peers" / f"{name}.py")]

    def simulate(self, is_native: bool = False) -> Path:
        """The program that simulates with the engine's library, perhaps built for this processor only."""
        options = ["--static-swift-stdlib"]
        if is_native:
            options += ["-Xcc", "-march=native", "--scratch-path", str(HERE / ".build-native")]
        return self._built(HERE, "simulate", *options)

    def evidence(self) -> Path:
        """The program that works out what counts can bear with the engine's library."""
        return self._built(HERE, "evidence", "--static-swift-stdlib")

    def versions(self) -> list[str]:
        """What took part, each with its version."""
        listed = _output([self.python, "-m", "pip", "list", "--format", "freeze"]).split()
        installed = dict(line.split("==") for line in listed)
        return [
            _output([self.morile, "--version"]).splitlines()[0],
            *(f"{package} {installed[package]}" for package in self._packages),
            "Python " + sys.version.split()[0],
            _output(["swift", "--version"]).splitlines()[0],
        ]

    @staticmethod
    def _built(package: Path, product: str, *options: str) -> Path:
        command = ["swift", "build", "-c", "release", "--package-path", package, *options]
        print(f"building {product}", flush=True)
        _output([*command, "--product", product])
        return Path(_output([*command, "--show-bin-path"]).strip()) / product

    @staticmethod
    def _venv(packages: list[str]) -> Path:
        """A Python environment with the latest version of each package."""
        folder = HERE / ".venv"
        python = folder / "bin" / "python"
        if not python.exists():
            _output([sys.executable, "-m", "venv", folder])
        if packages:
            print("installing the latest " + ", ".join(packages), flush=True)
            _output([python, "-m", "pip", "install", "--quiet", "--upgrade", *packages])
        return python


def _output(command: list[object]) -> str:
    """What a command prints; it must end well."""
    words = [str(word) for word in command]
    try:
        done = subprocess.run(words, capture_output=True, text=True, check=False)
    except OSError as error:
        raise Failure(f"cannot run {words[0]}: {error.strerror}") from error
    if done.returncode != 0:
        raise Failure(f"{' '.join(words)}\n{done.stdout}{done.stderr}")
    return done.stdout
