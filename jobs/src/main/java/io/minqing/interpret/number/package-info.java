/** Numbers and days as people write them, in running text and in tables. Needs nothing. */
package io.minqing.interpret.number;
