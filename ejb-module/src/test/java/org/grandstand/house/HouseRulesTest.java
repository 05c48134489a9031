package org.grandstand.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its rules. */
class HouseRulesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.grandstand");

    static java.util.List<ArchRule> rules() {
        return HouseRules.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_house_keeps(ArchRule rule) {
        rule.check(HOUSE);
    }
}
