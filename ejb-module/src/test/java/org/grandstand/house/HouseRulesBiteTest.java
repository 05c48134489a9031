package org.grandstand.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesBiteTest {

    private static final JavaClasses PLANTED = new ClassFileImporter()
            .importPackages(
                    "org.grandstand.planted", "org.grandstand.plantedneighbour", "org.grandstand.plantednowhere");

    static List<Arguments> violations() {
        return List.of(
                arguments("UsesUndeclared", HouseRules.COMPONENTS_USE_ONLY_WHAT_THEY_DECLARE),
                arguments("EntersByTheWindow", HouseRules.COMPONENTS_ARE_ENTERED_BY_THEIR_DOOR),
                arguments("Homeless", HouseRules.EVERY_CLASS_LIVES_IN_A_DECLARED_COMPONENT),
                arguments("LooksUp", HouseRules.ENTITIES_KNOW_NOTHING_ABOVE_THEM),
                arguments("NeedsContainer", HouseRules.ENTITIES_RUN_WITHOUT_A_CONTAINER),
                arguments("CallsItsBoundary", HouseRules.CONTROLS_DO_NOT_LOOK_UP),
                arguments("TouchesTheWire", HouseRules.NOBODY_DEPENDS_ON_AN_ADAPTER),
                arguments("SpeaksJms", HouseRules.ONLY_ADAPTERS_SPEAK_JMS_BATCH_AND_HTTP),
                arguments("TouchesTheDatabase", HouseRules.ONLY_CONTROLS_TOUCH_THE_DATABASE),
                arguments("BeanInTheWrongRoom", HouseRules.SESSION_BEANS_ARE_BOUNDARIES),
                arguments("OpenToAnybody", HouseRules.EVERY_BOUNDARY_METHOD_NAMES_ITS_ROLES),
                arguments("NotPlain", HouseRules.PUBLISHED_LANGUAGE_IS_PLAIN),
                arguments("AsksTheMachine", HouseRules.TIME_COMES_FROM_THE_CLOCK),
                arguments("OrderManager", HouseRules.NAMES_SAY_WHAT_NOT_HOW),
                arguments("AsksForEight", HouseRules.A_BEAN_ASKS_FOR_SEVEN_THINGS_AT_MOST),
                arguments("HasSetter", HouseRules.ENTITIES_HAVE_NO_SETTERS),
                arguments("ConsumerInTheWrongRoom", HouseRules.ADAPTERS_HOLD_CONSUMERS_TIMERS_AND_BATCH_PARTS));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("violations")
    @DisplayName("each rule catches the violation planted for it")
    void bites(String planted, ArchRule rule) {
        assertThatThrownBy(() -> rule.check(PLANTED)).hasMessageContaining(planted);
    }

    @Test
    @DisplayName("no rule goes without a planted violation")
    void everyRuleIsTried() {
        Set<Object> tried = new HashSet<>();
        violations().forEach(violation -> tried.add(violation.get()[1]));

        assertThat(tried).containsExactlyInAnyOrderElementsOf(HouseRules.all());
    }
}
