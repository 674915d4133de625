/**
 * The explorer: a published version over HTTP for analysts, on the loopback address and read-only. It stands on the JDK's own
 * web server: nothing here needs sessions, uploads or templates, and any servlet container brings a servlet API beside
 * the one that Spark was built with.
 */
package io.minqing.serve;
