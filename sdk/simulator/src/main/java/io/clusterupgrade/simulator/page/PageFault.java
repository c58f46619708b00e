// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import io.clusterupgrade.simulator.fault.Fault;
import java.time.Duration;

/** The faults that have a button on the page. */
enum PageFault {
    /** The throttling response of the service's gateway. */
    THROTTLE,
    /** 500; not executed. */
    INTERNAL_ERROR,
    /** 503 with {@code Retry-After}; not executed. */
    UNAVAILABLE,
    /** The connection is closed after the request is executed. */
    CONNECTION_CLOSED,
    /** The response begins after five seconds. */
    SLOW,
    /** The response of the gateway to an expired token; not executed. */
    EXPIRED_TOKEN,
    /** The clock of the gateway is an hour ahead, so that the signature has expired. */
    CLOCK_SKEW;

    /** Returns the fault as this service has it. */
    Fault faultOf(String service) {
        boolean isAlibaba = service.equals(AckClusters.SERVICE);
        return switch (this) {
            case THROTTLE -> isAlibaba ? Fault.alibabaThrottle() : Fault.huaweiThrottle();
            case INTERNAL_ERROR -> Fault.htmlError(500);
            case UNAVAILABLE -> Fault.unavailable();
            case CONNECTION_CLOSED -> Fault.cutAfterExecution();
            case SLOW -> Fault.slowHeaders(Duration.ofSeconds(5));
            case EXPIRED_TOKEN -> isAlibaba ? alibabaTokenExpired() : huaweiTokenExpired();
            case CLOCK_SKEW -> Fault.gatewayClockOff(Duration.ofHours(1));
        };
    }

    private static Fault alibabaTokenExpired() {
        return Fault.response(400)
                .json("{\"RequestId\":\"00000000-0000-5000-8000-000000000401\",\"HostId\":\"cs.aliyuncs.com\","
                        + "\"Code\":\"InvalidSecurityToken.Expired\","
                        + "\"Message\":\"The security token has expired.\"}");
    }

    private static Fault huaweiTokenExpired() {
        return Fault.response(401)
                .json("{\"error_code\":\"APIGW.0301\",\"error_msg\":\"Incorrect IAM authentication information: "
                        + "token expires, expires_at: a moment ago\","
                        + "\"request_id\":\"00000000000000000000000000000301\"}");
    }
}
