/**
 * Numbers of persons, told from other numbers and masked: {@link io.minqing.text.privacy.PrivacyMask}. Needs {@code character} and
 * {@code edit}.
 */
package io.minqing.text.privacy;
