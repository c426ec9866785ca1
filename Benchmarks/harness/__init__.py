"""What the benchmarks share: tools, data, measurements and results."""
