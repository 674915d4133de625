/**
 * Workrooms: their names in a text, their register, their activities and the points of members. Needs {@code number},
 * {@code region} and {@code topic}.
 */
package io.minqing.interpret.workroom;
