// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.page;

import io.clusterupgrade.simulator.fault.Fault;
import java.time.Duration;
import java.util.function.Function;

/** The faults that have a button on the page. */
enum PageFault {
    /** The throttling response of the service's gateway. */
    THROTTLE(service -> isAlibaba(service) ? Fault.alibabaThrottle() : Fault.huaweiThrottle()),
    /** 500; not executed. */
    INTERNAL_ERROR(service -> Fault.htmlError(500)),
    /** 503 with {@code Retry-After}; not executed. */
    UNAVAILABLE(service -> Fault.unavailable()),
    /** The connection is closed after the request is executed. */
    CONNECTION_CLOSED(service -> Fault.cutAfterExecution()),
    /** The response begins after five seconds. */
    SLOW(service -> Fault.slowHeaders(Duration.ofSeconds(5))),
    /** The response of the gateway to an expired token; not executed. */
    EXPIRED_TOKEN(PageFault::expiredToken),
    /** The clock of the gateway is an hour ahead, so that the signature has expired. */
    CLOCK_SKEW(service -> Fault.gatewayClockOff(Duration.ofHours(1)));

    private final Function<String, Fault> factory;

    PageFault(Function<String, Fault> factory) {
        this.factory = factory;
    }

    /** Returns the fault as this service has it. */
    Fault faultOf(String service) {
        return factory.apply(service);
    }

    private static boolean isAlibaba(String service) {
        return service.equals(AckClusters.SERVICE);
    }

    private static Fault expiredToken(String service) {
        return isAlibaba(service)
                ? Fault.response(400)
                        .json("{\"RequestId\":\"00000000-0000-5000-8000-000000000401\",\"HostId\":\"cs.aliyuncs.com\","
                                + "\"Code\":\"InvalidSecurityToken.Expired\","
                                + "\"Message\":\"The security token has expired.\"}")
                : Fault.response(401)
                        .json(
                                "{\"error_code\":\"APIGW.0301\",\"error_msg\":\"Incorrect IAM authentication information: "
                                        + "token expires, expires_at: a moment ago\","
                                        + "\"request_id\":\"00000000000000000000000000000301\"}");
    }
}
