/**
 * What leaders open: the published tables as one self-contained page. Reads published Parquet only, never an interpreted
 * table, and needs no Spark.
 */
package io.minqing.report;
