/** Speed: nights over a corpus of any size, beside HanLP alone and what a user would write instead. */
package io.minqing.bench;
