package io.minqing.table;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The Iceberg catalog of a warehouse: {@value #FILE} in its folder, properties as Iceberg names them ({@code type},
 * {@code uri}, {@code warehouse}, …). Without that file the tables are found by their folders alone. A value {@code
 * env:NAME} is taken from the environment variable NAME; a secret can be given in no other way.
 */
final class CatalogProperties {
    static final String FILE = "catalog.properties";
    /** Where the tables lie in the folder of a warehouse whose catalog does not say otherwise. */
    static final String FOLDER = "iceberg";
    /** What is secret by its name; Spark hides the values of such settings wherever it prints them. */
    static final String SECRET = "(?i)passw|pwd|secret|token|credential|authorization|access[.-]?key";

    private static final String FROM_ENVIRONMENT = "env:";

    private CatalogProperties() {}

    /**
     * The properties of a warehouse.
     *
     * @param environment variables by name
     * @throws WarehouseException when the file cannot be read, holds a secret, or names a variable that is not set
     */
    static Map<String, String> read(Path warehouse, Map<String, String> environment) {
        Path file = warehouse.resolve(FILE);
        Map<String, String> catalog = new TreeMap<>();
        if (Files.exists(file)) {
            load(file)
                    .forEach((key, value) -> catalog.put(
                            key.toString(),
                            resolved(file, key.toString(), value.toString().strip(), environment)));
        }
        if (!catalog.containsKey("catalog-impl")) {
            catalog.putIfAbsent("type", "hadoop");
        }
        if (!"rest".equals(catalog.get("type"))) {
            catalog.putIfAbsent("warehouse", folder(warehouse));
        }
        return catalog;
    }

    /** Whether the tables of a warehouse lie in its own folder. */
    static boolean inFolderOf(Path warehouse) {
        return folder(warehouse).equals(read(warehouse, System.getenv()).get("warehouse"));
    }

    private static String folder(Path warehouse) {
        return "file://" + warehouse.resolve(FOLDER);
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new WarehouseException("cannot read " + file + ": " + e.getMessage(), e);
        }
        return properties;
    }

    private static String resolved(Path file, String key, String value, Map<String, String> environment) {
        if (!value.startsWith(FROM_ENVIRONMENT)) {
            if (Pattern.compile(SECRET).matcher(key).find()) {
                throw new WarehouseException(
                        file + " holds the secret " + key + " itself; write " + key + "=" + FROM_ENVIRONMENT
                                + "NAME there and put the secret into the environment variable NAME",
                        null);
            }
            return value;
        }
        String variable = value.substring(FROM_ENVIRONMENT.length());
        String found = environment.get(variable);
        if (found == null) {
            throw new WarehouseException(
                    file + " takes " + key + " from the environment variable " + variable + ", which is not set", null);
        }
        return found;
    }
}
