/**
 * Meaning, as pure functions composed by {@link io.minqing.interpret.ArticleInterpreter}. Each sub-package needs only such as
 * stand before it: {@code number}, {@code fact}, {@code claim}, {@code region}, {@code topic}, {@code term}, {@code matter},
 * {@code reprint}, {@code workroom}; none needs what stands here.
 */
package io.minqing.interpret;
