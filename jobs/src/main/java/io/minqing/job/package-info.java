/** Thin Spark jobs; {@link io.minqing.job.Nightly} is the ordered list of them. */
package io.minqing.job;
