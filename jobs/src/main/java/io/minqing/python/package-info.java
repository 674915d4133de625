/** Programs in Python that go with the product, each list of requirements in an environment of its own. */
package io.minqing.python;
