// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.css.model.CurrentNodeDetail;
import io.clusterupgrade.css.model.FinalAzInfoMap;
import io.clusterupgrade.css.model.MigrateParam;
import io.clusterupgrade.css.model.UpgradeTaskStatus;
import io.clusterupgrade.request.DecodeWarning;
import io.clusterupgrade.request.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** A record with a member of every kind that models use, and helpers to read it. */
public final class Samples {
    private Samples() {}

    public record Kinds(
            @JsonProperty("before") @Nullable String before,
            @JsonProperty("text") @Nullable String text,
            @JsonProperty("number") @Nullable Integer number,
            @JsonProperty("big") @Nullable Long big,
            @JsonProperty("decimal") @Nullable BigDecimal decimal,
            @JsonProperty("flag") @Nullable Boolean flag,

            @JsonProperty("time") @JsonAlias("Time") @Nullable Instant time,

            @JsonProperty("state") @Nullable UpgradeTaskStatus state,
            @JsonProperty("free") @Nullable JsonValue free,
            @JsonProperty("names") @Nullable List<String> names,
            @JsonProperty("numbers") @Nullable List<Integer> numbers,
            @JsonProperty("steps") @Nullable List<CurrentNodeDetail> steps,
            @JsonProperty("counts") @Nullable Map<String, Integer> counts,
            @JsonProperty("step") @Nullable CurrentNodeDetail step,
            @JsonProperty("param") @Nullable MigrateParam param,
            @JsonProperty("azs") @Nullable FinalAzInfoMap azs,
            @JsonProperty("after") @Nullable String after) {}

    /** For the tests of warnings, which are given once a type for as long as the machine runs. */
    public record First(
            @JsonProperty("list") @Nullable List<Integer> list,
            @JsonProperty("a") @Nullable Integer a) {}

    /** As {@link First}. */
    public record Second(@JsonProperty("map") @Nullable Map<String, Integer> map) {}

    /** Reads one member between two siblings, which must always keep their values. */
    static DecodeResult<Kinds> read(String member, String json) {
        String body = "{\"before\":\"b\",\"" + member + "\":" + json + ",\"after\":\"a\"}";
        DecodeResult<Kinds> decoded = Fixtures.decodeText(Kinds.class, body, ZoneOffset.UTC);
        Assertions.assertThat(decoded.value().before()).isEqualTo("b");
        Assertions.assertThat(decoded.value().after()).isEqualTo("a");
        return decoded;
    }

    static List<String> paths(DecodeResult<?> decoded) {
        return decoded.warnings().stream().map(DecodeWarning::path).toList();
    }
}
