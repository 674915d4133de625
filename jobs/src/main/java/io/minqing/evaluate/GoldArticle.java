package io.minqing.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a careful reader found in a page: the text as it was before it was damaged, and what it says.
 *
 * @param id name of the annotation; informative, the file name counts
 * @param title headline with its subtitle
 * @param titleMain headline without its subtitle: what must be found
 * @param publishedOn null when the page tells no date
 * @param source null when the page tells no publisher
 * @param authors null when the annotation says nothing about writers; empty when the page names none
 * @param primaryRegion code of the page's own place; null or empty when it has none
 * @param allowedRegions codes that may heat a map
 * @param exchangeRegions codes of visitors and sister places, which must not, even when allowed
 * @param trapRegions codes that a careless matcher would report
 * @param topics topics by how much the page speaks of them
 * @param facts counted facts
 * @param body text, one paragraph a line
 */
public record GoldArticle(
        String id,
        @JsonProperty(required = true) String title,
        @JsonProperty(value = "title_main", required = true) String titleMain,

        @JsonProperty(value = "published_on", required = true)
        LocalDate publishedOn,

        @JsonProperty(required = true) String source,
        List<String> authors,

        @JsonProperty(value = "primary_region", required = true)
        String primaryRegion,

        @JsonProperty(value = "allowed_regions", required = true)
        Set<String> allowedRegions,

        @JsonProperty("exchange_regions") Set<String> exchangeRegions,
        @JsonProperty("trap_regions") Set<String> trapRegions,
        @JsonProperty(required = true) Topics topics,
        @JsonProperty(required = true) List<GoldFact> facts,
        @JsonProperty(required = true) String body) {
    public GoldArticle {
        exchangeRegions = exchangeRegions == null ? Set.of() : exchangeRegions;
        trapRegions = trapRegions == null ? Set.of() : trapRegions;
    }

    /**
     * Topics by weight.
     *
     * @param primary what the page is about
     * @param present what it discusses
     * @param weak what it touches: neither required nor wrong
     */
    public record Topics(
            @JsonProperty(required = true) Set<String> primary,
            @JsonProperty(required = true) Set<String> present,
            @JsonProperty(required = true) Set<String> weak) {}

    /**
     * A counted fact.
     *
     * @param indicator what is counted
     * @param value in base units; the lower end of a range
     * @param upper upper end of a range, else the value again
     * @param unit unit as written
     * @param approximate whether the words leave the number open (余, 近, 约)
     * @param percentage whether it is a rate in percent; null when the annotation does not say
     * @param period null when none holds
     * @param evidence words of the body
     * @param optional may be found or not
     */
    public record GoldFact(
            @JsonProperty(required = true) String indicator,
            @JsonProperty(required = true) double value,
            @JsonProperty(required = true) double upper,
            @JsonProperty(required = true) String unit,
            @JsonProperty(required = true) boolean approximate,
            Boolean percentage,
            String period,
            @JsonProperty(required = true) String evidence,
            @JsonProperty(required = true) boolean optional) {}

    private static final String ENDING = ".json";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /**
     * Reads a folder of gold articles.
     *
     * @return the articles by file name without ending, in the order of the names; never empty
     * @throws GoldException when there is no such folder, no gold in it, or a file is not in the format
     */
    public static Map<String, GoldArticle> readAll(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new GoldException("there is no folder " + folder + "; name a folder of gold articles (.json)");
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(file -> file.getFileName().toString().endsWith(ENDING)).forEach(files::add);
        } catch (IOException e) {
            throw new GoldException("the folder " + folder + " cannot be read", e);
        }
        if (files.isEmpty()) {
            throw new GoldException("there are no gold articles (.json) in " + folder);
        }
        Map<String, GoldArticle> gold = new TreeMap<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            gold.put(name.substring(0, name.length() - ENDING.length()), read(file));
        }
        return gold;
    }

    private static GoldArticle read(Path file) {
        try {
            GoldArticle gold = JSON.readValue(Files.readAllBytes(file), GoldArticle.class);
            gold.check(file);
            return gold;
        } catch (UnrecognizedPropertyException e) {
            throw new GoldException(file + " has an unknown field \"" + e.getPropertyName() + "\"" + line(e), e);
        } catch (JsonMappingException e) {
            throw new GoldException(
                    file + " is not in the format of gold articles: " + e.getOriginalMessage() + line(e), e);
        } catch (JsonProcessingException e) {
            throw new GoldException(file + " is no JSON: " + e.getOriginalMessage() + line(e), e);
        } catch (IOException e) {
            throw new GoldException(file + " cannot be read", e);
        }
    }

    /** Null where only a value makes sense. */
    private void check(Path file) {
        if (body == null || titleMain == null || allowedRegions == null || topics == null || facts == null) {
            throw new GoldException(file + " has null for title_main, body, allowed_regions, topics or facts");
        }
        if (topics.primary == null || topics.present == null || topics.weak == null) {
            throw new GoldException(file + " has null for a list of topics");
        }
        for (GoldFact fact : facts) {
            if (fact == null || fact.indicator == null || fact.unit == null || fact.evidence == null) {
                throw new GoldException(file + " has a fact with null for indicator, unit or evidence");
            }
        }
    }

    private static String line(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        return at == null ? "" : " (line " + at.getLineNr() + ")";
    }
}
