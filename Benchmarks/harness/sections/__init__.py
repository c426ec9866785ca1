"""The sections of the benchmarks, by the names that run.py takes."""

from harness.sections import (
    assess, count, excel, reading, scaling, simulate, small, spark, stream, variants,
)

SECTIONS = {
    "assess": assess.measure,
    "small": small.measure,
    "scaling": scaling.measure,
    "reading": reading.measure,
    "variants": variants.measure,
    "count": count.measure,
    "excel": excel.measure,
    "stream": stream.measure,
    "simulate": simulate.measure,
    "spark": spark.measure,
}
