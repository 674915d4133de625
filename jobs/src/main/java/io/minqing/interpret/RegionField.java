package io.minqing.interpret;

import java.util.Optional;

/** The place cell of a row: a code as it stands, or a name that means one place. */
final class RegionField {
    /** The code; empty when blank or when the text does not mean one place. */
    Optional<String> code(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(code -> code.matches("\\d{6}(\\d{3})?"));
    }
}
