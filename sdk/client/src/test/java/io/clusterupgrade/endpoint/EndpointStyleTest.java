// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.endpoint;

import static io.clusterupgrade.request.CloudService.ACK;
import static io.clusterupgrade.request.CloudService.CCE;
import static io.clusterupgrade.request.CloudService.CSS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.clusterupgrade.request.CloudService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointStyleTest {
    @ParameterizedTest
    @CsvSource({
        "CSS, cn-north-4, https://css.cn-north-4.myhuaweicloud.com",
        "CSS, cn-north-1, https://es.cn-north-1.myhuaweicloud.com",
        "CSS, cn-east-2, https://es.cn-east-2.myhuaweicloud.com",
        "CSS, eu-west-101, https://css.eu-west-101.myhuaweicloud.com",
        "CCE, cn-north-4, https://cce.cn-north-4.myhuaweicloud.com",
        "CCE, cn-north-1, https://cce.cn-north-1.myhuaweicloud.com",
        "CCE, cn-east-2, https://cce.cn-east-2.myhuaweicloud.com",
        "CCE, eu-west-101, https://cce.eu-west-101.myhuaweicloud.eu",
        "CCE, later-region-9, https://cce.later-region-9.myhuaweicloud.com"
    })
    void knowsTheHostsOfHuawei(CloudService service, String region, String baseUrl) {
        EndpointContext context = new EndpointContext(service, region, "p", "v1.0", true);

        assertThat(HuaweiProjectStyle.create().endpoint(context).baseUrl()).isEqualTo(baseUrl);
    }

    @ParameterizedTest
    @CsvSource({
        "CSS, v1.0, true, /v1.0/p1",
        "CSS, v2.0, true, /v2.0/p1",
        "CSS, v1.0, false, /v1.0",
        "CCE, v3, true, /api/v3/projects/p1",
        "CCE, v3.1, true, /api/v3.1/projects/p1",
        "CCE, v3, false, /api/v3",
        "CCE, autopilot/v3.1, true, /autopilot/v3.1/projects/p1",
        "CCE, autopilot/v3, false, /autopilot/v3"
    })
    void putsVersionAndProjectBeforeThePaths(CloudService service, String version, boolean scoped, String prefix) {
        EndpointContext context = new EndpointContext(service, "cn-north-4", "p1", version, scoped);

        assertThat(HuaweiProjectStyle.create().endpoint(context).pathPrefix()).isEqualTo(prefix);
        assertThat(HuaweiProjectStyle.create().pathPrefix(context)).isEqualTo(prefix);
    }

    @Test
    void knowsTheHostsOfAlibaba() {
        EndpointContext context = new EndpointContext(ACK, "cn-hangzhou", null, "", true);

        assertThat(AlibabaRoaStyle.regional().endpoint(context))
                .isEqualTo(new Endpoint("https://cs.cn-hangzhou.aliyuncs.com", ""));
        assertThat(AlibabaRoaStyle.central().endpoint(context)).isEqualTo(new Endpoint("https://cs.aliyuncs.com", ""));
        assertThat(AlibabaRoaStyle.vpc().endpoint(context))
                .isEqualTo(new Endpoint("https://cs-anony-vpc.cn-hangzhou.aliyuncs.com", ""));
        assertThat(AlibabaRoaStyle.central().endpoint(new EndpointContext(ACK, null, null, "", true)))
                .isEqualTo(new Endpoint("https://cs.aliyuncs.com", ""));
    }

    @Test
    void keepsThePathsOnAnotherHostAndNeedsNoRegionThere() {
        EndpointContext context = new EndpointContext(CCE, null, "p1", "v3", true);
        EndpointStyle there = HuaweiProjectStyle.create().at("http://127.0.0.1:8080/");

        assertThat(there.endpoint(context)).isEqualTo(new Endpoint("http://127.0.0.1:8080", "/api/v3/projects/p1"));
        assertThat(there.pathPrefix(context)).isEqualTo("/api/v3/projects/p1");
        assertThat(there.at("https://proxy/base").endpoint(context))
                .isEqualTo(new Endpoint("https://proxy/base", "/api/v3/projects/p1"));
        assertThat(AlibabaRoaStyle.vpc().at("https://h").endpoint(new EndpointContext(ACK, null, null, "", true)))
                .isEqualTo(new Endpoint("https://h", ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HuaweiProjectStyle.create().at("127.0.0.1"));
    }

    @Test
    void keepsThePathsOfAStyleThatIsALambda() {
        EndpointStyle own = context -> new Endpoint("https://own", "/x/" + context.version());

        assertThat(own.at("https://other").endpoint(new EndpointContext(CSS, null, null, "v9", true)))
                .isEqualTo(new Endpoint("https://other", "/x/v9"));
    }

    @Test
    void saysWhatToSetWhenTheRegionIsMissing() {
        for (EndpointStyle style : new EndpointStyle[] {HuaweiProjectStyle.create(), AlibabaRoaStyle.regional()}) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> style.endpoint(new EndpointContext(CSS, null, "p", "v1.0", true)))
                    .withMessage("CSS needs a region: set .region(…) on the builder, or CLUSTER_UPGRADE_CSS_REGION or"
                            + " CLUSTER_UPGRADE_REGION for fromEnvironment(); or give an .endpoint(…)");
        }
    }

    @Test
    void saysWhatToSetWhenTheProjectIsMissing() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        HuaweiProjectStyle.create().endpoint(new EndpointContext(CCE, "cn-north-4", null, "v3", true)))
                .withMessage("CCE needs a projectId: set .projectId(…) on the builder, or"
                        + " CLUSTER_UPGRADE_CCE_PROJECT_ID or CLUSTER_UPGRADE_PROJECT_ID for fromEnvironment()");
        assertThat(HuaweiProjectStyle.create()
                        .endpoint(new EndpointContext(CCE, "cn-north-4", null, "v3", false))
                        .pathPrefix())
                .isEqualTo("/api/v3");
    }
}
