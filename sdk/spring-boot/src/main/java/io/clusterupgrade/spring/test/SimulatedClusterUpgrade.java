// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * Connects the clients of an application under test to an embedded simulator, whatever its properties say: for a test class with {@code
 * @SpringBootTest} or another test of Spring, or for a configuration of one. The test kit's {@code SimulatedClients}, their {@code
 * CloudSimulator} and {@code VirtualClock} are beans, so a test adds clusters and faults there; waits pass in virtual time. All tests
 * that share an application context share the simulator.
 *
 * @since 0.1.0
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(SimulatedClusterUpgradeConfiguration.class)
public @interface SimulatedClusterUpgrade {}
