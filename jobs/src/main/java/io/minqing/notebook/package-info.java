/**
 * What the notebooks under {@code notebooks/} start from: the published tables in DuckDB, answers that show themselves as a table, and
 * charts. The one XChart import. Nothing of Minqing is needed besides: a notebook reads plain Parquet.
 */
package io.minqing.notebook;
