/** The records that travel between the stages. Plain data, no behaviour beyond checks; imports nothing of the project. */
package io.minqing.record;
