/** What operators need of a run: its log, its metrics, an account of it at the end, and somebody told. */
package io.minqing.operation;
