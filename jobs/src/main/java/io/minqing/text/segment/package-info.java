/** Text into words with part of speech, and phrases of a vocabulary found in it: the door to HanLP. Needs the vocabularies. */
package io.minqing.text.segment;
