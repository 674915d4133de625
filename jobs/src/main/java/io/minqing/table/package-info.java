/** Spark and Iceberg: the warehouse, its tables as the DDL in {@code schemas/} describes them, audit and publishing. */
package io.minqing.table;
