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
        assertThatThrownBy(() -> Scope.of("110228"))
                .isInstanceOf(UnknownRegionException.class)
                .hasMessageContaining("密云县")
                .hasMessageContaining("110118 密云区");
    }

    @Test
    void namesNoSuccessorOfAPlaceWhoseNameEveryCityHad() {
        assertThatThrownBy(() -> Scope.of("140203"))
                .as("the 矿区 of 大同, not that of 阳泉")
                .hasMessageContaining("140203 (矿区) is no longer in use, and the lists name no successor");
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
