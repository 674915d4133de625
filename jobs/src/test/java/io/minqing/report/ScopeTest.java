package io.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScopeTest {
    @Test
    void leadsFromTheProvinceDown() throws Exception {
        assertThat(Scope.of("451422").path()).extracting(Division::name).containsExactly("广西壮族自治区", "崇左市", "宁明县");
        assertThat(Scope.of("110101").path()).extracting(Division::name).containsExactly("北京市", "东城区");
    }

    @Test
    void namesTheSuccessorOfACodeThatWasGivenUp() {
        assertThatThrownBy(() -> Scope.of("110103"))
                .isInstanceOf(UnknownRegionException.class)
                .hasMessageContaining("崇文区")
                .hasMessageContaining("110101 东城区");
    }

    @Test
    void namesAllSuccessorsOfADividedPlace() {
        assertThatThrownBy(() -> Scope.of("130103"))
                .hasMessageContaining("130102 长安区")
                .hasMessageContaining("130104 桥西区");
    }

    @Test
    void refusesACodeThatNoPlaceEverHad() {
        assertThatThrownBy(() -> Scope.of("999999")).hasMessageContaining("no region 999999");
        assertThatThrownBy(() -> Scope.of("宁明' or 1=1")).hasMessageContaining("six digits");
    }

    @Test
    void sendsATownshipToItsCounty() {
        assertThatThrownBy(() -> Scope.of("451422100")).hasMessageContaining("451422 宁明县");
    }

    @Test
    void comparesWithThePlacesAboveOnlyWhereCountsCanBeCompared() throws Exception {
        Scope scope = Scope.of("451400");

        assertThat(scope.condition("region_heatmap"))
                .isEqualTo("(starts_with(region_code, '4514') or region_code in ('000000', '450000'))");
        assertThat(scope.condition("indicator")).isEqualTo("starts_with(region_code, '4514')");
        assertThat(scope.condition("source_health")).isEqualTo("false");
        assertThat(scope.condition("run")).isEqualTo("true");
        assertThat(Scope.COUNTRY.condition("indicator")).isEqualTo("true");
    }
}
