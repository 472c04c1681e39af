// SPDX-License-Identifier: GPL-2.0
/* Nothing needs it; it is loaded only where a softdep asks for it. */
#include <linux/module.h>

static int __init second_init(void)
{
	pr_info("kmmc_second: loaded\n");
	return 0;
}

static void __exit second_exit(void)
{
	pr_info("kmmc_second: unloaded\n");
}

module_init(second_init);
module_exit(second_exit);
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("test soft dependency");
