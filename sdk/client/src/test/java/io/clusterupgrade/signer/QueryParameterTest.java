// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.signer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryParameterTest {
    private static final Comparator<QueryParameter> BY_NAME = Comparator.comparing(QueryParameter::name);

    @Test
    void readsPairsWithoutNameOrValueAndPassesOverEmptyOnes() {
        assertThat(QueryParameter.sorted("b=&=v&&a&c=d=e&", BY_NAME))
                .containsExactly(
                        new QueryParameter("", "v"),
                        new QueryParameter("a", ""),
                        new QueryParameter("b", ""),
                        new QueryParameter("c", "d=e"));
    }

    @Test
    void readsAQueryThatBeginsWithASeparator() {
        assertThat(QueryParameter.sorted("=v", BY_NAME)).containsExactly(new QueryParameter("", "v"));
        assertThat(QueryParameter.sorted("&b=1&a=2", BY_NAME))
                .containsExactly(new QueryParameter("a", "2"), new QueryParameter("b", "1"));
    }

    @Test
    void decodesNamesAndValues() {
        assertThat(QueryParameter.sorted("a%20b=c+d", BY_NAME)).isEqualTo(List.of(new QueryParameter("a b", "c d")));
    }

    @Test
    void anEmptyQueryHasNone() {
        assertThat(QueryParameter.sorted("", BY_NAME)).isEmpty();
    }
}
