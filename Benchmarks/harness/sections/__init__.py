"""The sections of the benchmarks, by the names that run.py takes."""

from harness.sections import (
    assess, count, evidence, excel, excel_out, reading, scaling, simulate, small, spark, stream, variants,
)

SECTIONS = {
    "assess": assess.measure,
    "small": small.measure,
    "scaling": scaling.measure,
    "reading": reading.measure,
    "variants": variants.measure,
    "count": count.measure,
    "excel": excel.measure,
    "excel-out": excel_out.measure,
    "stream": stream.measure,
    "simulate": simulate.measure,
    "evidence": evidence.measure,
    "spark": spark.measure,
}
