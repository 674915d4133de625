/** All that mends the text of a page, in its order: {@link io.minqing.text.repair.TextRepair}. Needs {@code slip}. */
package io.minqing.text.repair;
