package io.minqing.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * How a night ended.
 *
 * @param unchanged whether there was nothing to do: same input, same code, same vocabularies
 * @param asOf the date the tables speak of
 * @param counts what became of the records, one an input; empty when unchanged
 * @param quarantineReasons reasons of tonight's quarantined records with their number, most frequent first
 * @param report the leadership report
 */
public record NightResult(
        boolean unchanged,
        LocalDate asOf,
        List<InputCounts> counts,
        List<QuarantineCount> quarantineReasons,
        Path report) {}
