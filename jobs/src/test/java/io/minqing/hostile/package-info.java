/** Input that is broken or meant to break the night: generated files, content and bytes, and what must become of each. */
package io.minqing.hostile;
