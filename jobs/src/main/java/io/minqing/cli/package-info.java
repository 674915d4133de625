/** The command line: one class a verb. */
package io.minqing.cli;
