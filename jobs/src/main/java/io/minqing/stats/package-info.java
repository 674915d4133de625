/** One class a statistic; each returns its estimate with an interval. The only package that imports Commons Math. */
package io.minqing.stats;
