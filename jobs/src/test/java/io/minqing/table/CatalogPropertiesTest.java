package io.minqing.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogPropertiesTest {
    @TempDir
    private Path warehouse;

    @Test
    void findsTheTablesByTheirFoldersWhenNothingIsSaid() {
        assertThat(CatalogProperties.read(warehouse, Map.of()))
                .isEqualTo(Map.of("type", "hadoop", "warehouse", "file://" + warehouse.resolve("iceberg")));
    }

    @Test
    void takesASecretFromTheEnvironment() throws IOException {
        write("type=jdbc\nuri=jdbc:h2:/srv/catalog\njdbc.password=env:CATALOG_PASSWORD\n");

        assertThat(CatalogProperties.read(warehouse, Map.of("CATALOG_PASSWORD", "0429")))
                .containsEntry("type", "jdbc")
                .containsEntry("uri", "jdbc:h2:/srv/catalog")
                .containsEntry("jdbc.password", "0429");
    }

    @Test
    void saysWhichVariableIsNotSet() throws IOException {
        write("jdbc.password=env:CATALOG_PASSWORD\n");

        assertThatThrownBy(() -> CatalogProperties.read(warehouse, Map.of()))
                .isInstanceOf(WarehouseException.class)
                .hasMessage(warehouse.resolve("catalog.properties")
                        + " takes jdbc.password from the environment variable CATALOG_PASSWORD, which is not set");
    }

    @Test
    void refusesASecretInTheFileAndDoesNotRepeatIt() throws IOException {
        write("credential=0429\n");

        assertThatThrownBy(() -> CatalogProperties.read(warehouse, Map.of()))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("write credential=env:NAME")
                .hasMessageNotContaining("0429");
    }

    @Test
    void aCatalogOfItsOwnClassHasNoType() throws IOException {
        write("catalog-impl=org.apache.iceberg.inmemory.InMemoryCatalog\n");

        assertThat(CatalogProperties.read(warehouse, Map.of())).doesNotContainKey("type");
    }

    @Test
    void whatSparkSubmitWasToldWins() {
        SparkConf told = new SparkConf(false)
                .set("spark.master", "spark://here:7077")
                .set("spark.ui.enabled", "true")
                .set("spark.sql.catalog.minqing.type", "rest");

        SparkConf settings =
                SparkSettings.complete(told, new Warehouse(warehouse), CatalogProperties.read(warehouse, Map.of()));

        assertThat(settings.get("spark.master")).isEqualTo("spark://here:7077");
        assertThat(settings.get("spark.ui.enabled")).isEqualTo("true");
        assertThat(settings.get("spark.sql.catalog.minqing.type")).isEqualTo("rest");
        assertThat(settings.contains("spark.driver.host"))
                .as("workers must reach the driver")
                .isFalse();
    }

    @Test
    void whatTheTablesDependOnStands() {
        SparkConf told = new SparkConf(false).set("spark.sql.session.timeZone", "Asia/Shanghai");

        SparkConf settings =
                SparkSettings.complete(told, new Warehouse(warehouse), CatalogProperties.read(warehouse, Map.of()));

        assertThat(settings.get("spark.sql.session.timeZone")).isEqualTo("UTC");
        assertThat(settings.get("spark.master")).isEqualTo("local[*]");
    }

    @Test
    void tablesAreFoundByPathWhateverTheFolderIsCalled() {
        assertThat(Warehouse.local("file:/srv/民情 仓库/100%/a.parquet")).isEqualTo(Path.of("/srv/民情 仓库/100%/a.parquet"));
        assertThat(Warehouse.local("/srv/a.parquet")).isEqualTo(Path.of("/srv/a.parquet"));
        assertThatThrownBy(() -> Warehouse.local("s3://bucket/a.parquet"))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("s3://bucket/a.parquet")
                .hasMessageContaining("must name a folder");
    }

    private void write(String properties) throws IOException {
        Files.writeString(warehouse.resolve("catalog.properties"), properties);
    }
}
