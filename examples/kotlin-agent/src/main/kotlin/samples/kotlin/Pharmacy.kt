package samples.kotlin

import dev.langchain4j.agent.tool.P
import dev.langchain4j.agent.tool.Tool

/** What the agent can do. */
class Pharmacy {
    val dispensed = mutableListOf<String>()

    @Tool("whether a customer has a prescription for a medicine")
    fun hasPrescription(@P("name of the medicine") medicine: String): Boolean = false

    @Tool("hands a medicine to the customer")
    fun dispense(@P("name of the medicine") medicine: String): String {
        dispensed += medicine
        return "dispensed $medicine"
    }
}
